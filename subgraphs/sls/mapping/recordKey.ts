/**
 * SLS has no ids of records, only natural keys (SLS dossier section 5.3). Where two records have the same key, the second and later ones
 * get a number in theirs.
 */
export function numbered<Record extends { readonly key: readonly string[] }>(
  records: readonly Record[],
): readonly Record[] {
  const counts = new Map<string, number>()
  return records.map((record) => {
    const text = record.key.join('\n')
    const earlier = counts.get(text) ?? 0
    counts.set(text, earlier + 1)
    return earlier === 0 ? record : { ...record, key: [...record.key, String(earlier + 1)] }
  })
}
