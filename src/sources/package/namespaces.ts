/** The usual prefixes of namespaces, of ISO 29500 transitional and strict alike. */
const usual: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/**
 * Names with the usual prefix of their namespace, whatever prefix the file gives it; other namespaces have `?`. One
 * object holds where no element declares another prefix, and remembers each name: a file has few and repeats them.
 */
export class Names {
  private readonly prefixes: ReadonlyMap<string, string>;
  private readonly elements = new Map<string, string>();
  private readonly attributes = new Map<string, string>();

  constructor(prefixes: ReadonlyMap<string, string> = new Map([['xml', 'xml']])) {
    this.prefixes = prefixes;
  }

  /** The names inside an element that declares prefixes of its own (`xmlns`, `xmlns:w` and what they stand for). */
  declare(declarations: readonly (readonly [name: string, uri: string])[]): Names {
    const own = declarations.map(([name, uri]): [string, string] => [
      name.slice('xmlns:'.length),
      usual.get(uri) ?? '?',
    ]);
    return new Names(new Map([...this.prefixes, ...own]));
  }

  element(written: string): string {
    return this.elements.get(written) ?? this.learn(this.elements, written, this.prefixes.get('') ?? '?');
  }

  /** An attribute without a prefix belongs to no namespace. */
  attribute(written: string): string {
    return this.attributes.get(written) ?? this.learn(this.attributes, written, '');
  }

  private learn(known: Map<string, string>, written: string, bare: string): string {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? bare : (this.prefixes.get(written.slice(0, colon)) ?? '?');
    const name = prefix === '' ? written : `${prefix}:${written.slice(colon + 1)}`;
    known.set(written, name);
    return name;
  }
}
