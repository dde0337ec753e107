// Loaded outside of a function, the SDK looks for a metadata host and prints what it misses.
process.env.TENCENTCLOUD_RUNENV ??= 'SCF'
process.env.TENCENTCLOUD_REGION ??= 'ap-shanghai'
process.env.SCF_NAMESPACE ??= 'local'

export {}
