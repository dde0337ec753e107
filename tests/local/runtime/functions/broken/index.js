// Fails while it is loaded.
throw new Error('cannot be loaded')
