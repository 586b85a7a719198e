import { memo, type RefObject } from 'react';

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly multiple: boolean;
  /** Whose file it takes (contract §4); none for the report's own. */
  readonly takes?: 'last-year';
  readonly onFiles: (files: readonly File[]) => void;
}

const accepted = '.docx,.docm,.doc,.wps,.rtf,.txt,.md,.markdown,.html,.htm,.mht,.mhtml,.json,text/*';

/** A field for files that nobody sees: buttons click it. */
export const FileField = memo(function FileField({ input, label, multiple, takes, onFiles }: Props) {
  return (
    <input
      ref={input}
      className="unseen"
      type="file"
      multiple={multiple}
      data-role={takes}
      accept={accepted}
      tabIndex={-1}
      aria-label={label}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        currentTarget.value = '';
      }}
    />
  );
});
