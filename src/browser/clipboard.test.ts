// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { inputOf, readFile, readTransfer } from './clipboard.ts';
import { downloadText } from './download.ts';

const file = new File([new Uint8Array([49, 50])], '年报.txt');

describe('what a paste or a drop carries', () => {
  it('is words before the picture of the words', () => {
    expect(inputOf({ files: [file], text: '一', html: '<p>一</p>' })).toEqual({
      kind: 'paste',
      text: '一',
      html: '<p>一</p>',
    });
  });

  it('is a file when there are no words', async () => {
    file.arrayBuffer ??= async () => new Uint8Array([49, 50]).buffer;
    expect(await inputOf({ files: [file], text: '', html: ' ' })).toEqual(await readFile(file));
    expect(await readFile(file)).toMatchObject({
      kind: 'file',
      name: '年报.txt',
      bytes: new Uint8Array([49, 50]),
    });
  });

  it('may be nothing', () => {
    expect(inputOf(readTransfer(null))).toBeUndefined();
  });
});

describe('a download', () => {
  it('is clicked for the person and tidied up later', () => {
    vi.useFakeTimers();
    const revoke = vi.fn();
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: revoke });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    downloadText('临溪市水务局-2020.json', '{}');
    expect(names).toEqual(['临溪市水务局-2020.json']);
    expect(document.querySelector('a')).toBeNull();
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledWith('blob:1');
    vi.useRealTimers();
  });
});
