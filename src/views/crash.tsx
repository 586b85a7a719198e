import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  /** What failed, in the clerk's words: 正文, 表格. */
  readonly what: string;
  /** Hands over the report as it stands; absent where no report is open. */
  readonly onRescue?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** A view that breaks leaves a sentence and a way out; the rest of the page lives on. */
export class Crash extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(_error: Error, _info: ErrorInfo): void {
    // React has already written the error to the console; nothing is sent anywhere.
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="crash" role="alert">
        <p>{this.props.what}没有显示出来。报告没有丢失，可以重试，也可以先把它下载下来。</p>
        <button type="button" className="strong" onClick={() => this.setState({ failed: false })}>
          重试
        </button>
        {this.props.onRescue && (
          <button type="button" onClick={this.props.onRescue}>
            下载现有内容（JSON）
          </button>
        )}
      </section>
    );
  }
}
