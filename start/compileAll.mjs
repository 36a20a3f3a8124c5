// What a start loads, loaded once and not run. The sandbox is absent from an install for production, and then left out.
await import('./town.ts')
await import('./production.ts')
await import('./townCommand.ts')
await import('./simulators.ts').catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
})
