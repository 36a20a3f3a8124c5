/** Changes whose being there tells why somebody is absent. Asking for one, and seeing one, takes the scope `absence:reason`. */
export const REASON_TELLING: readonly string[] = ['createMaternityCase', 'changeMaternityCase', 'deleteMaternityCase']
