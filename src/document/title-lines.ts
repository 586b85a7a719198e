/** The lines at the top that together print the title; none when they cannot be told. */
export function titleLines(narrative: string, title: string | null): readonly number[] {
  if (title === null) return [];
  const wanted = bare(title);
  const found: number[] = [];
  let seen = '';
  let offset = 0;
  for (const line of narrative.split('\n').slice(0, 12)) {
    const text = bare(line);
    if (text !== '' && wanted.startsWith(seen + text)) {
      found.push(offset);
      seen += text;
    }
    if (seen === wanted) return found;
    offset += line.length + 1;
  }
  return [];
}

const bare = (text: string): string => text.replace(/[\s*#]/g, '');
