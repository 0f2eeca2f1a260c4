/** A file leaves by a download link; no file picker, no server. */

export function saveFile(name: string, type: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click: give it time before the bytes are let go.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
