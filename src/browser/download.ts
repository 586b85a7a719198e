/** Long enough for slow browsers to have begun saving. */
const keepFor = 60_000;

/** Saves text as a file: UTF-8 without a byte order mark. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepFor);
}
