/** The HTML part of a message: the plain text with its paragraphs and links, and nothing else. */

/** Every character of the text is shown as it is: values can't smuggle markup in. */
export function htmlFromText(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/u)
    .map((paragraph) => `<p dir="auto">${linked(paragraph).replaceAll('\n', '<br>\n')}</p>`);
  return `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"></head>
<body style="font-family: system-ui, -apple-system, 'Segoe UI', sans-serif; font-size: 15px; line-height: 1.5">
${paragraphs.join('\n')}
</body>
</html>
`;
}

/** Escaped, with web addresses as links; what ends a sentence is no part of an address. */
function linked(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])/iu);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
    )
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
