const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1]

/** Whether eight digits are a CVR number: the weighted sum is divisible by 11. Source: CVR dossier section 2.1. */
export function isCvrNumber(text: string): boolean {
  if (!/^[0-9]{8}$/.test(text)) return false
  return WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11 === 0
}
