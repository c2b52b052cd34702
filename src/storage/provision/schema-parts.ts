const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What a field's schema says that the API tells of some kinds of field only. */
export function schemaParts(schemaXml: string): { choices: string[]; target: string | undefined } {
  const choices = [...schemaXml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)].map(([, value = '']) => unescaped(value))
  const isLookup = /\sType="Lookup(Multi)?"/.test(schemaXml)
  return { choices, target: isLookup ? /\sList="([^"]*)"/.exec(schemaXml)?.[1] : undefined }
}
