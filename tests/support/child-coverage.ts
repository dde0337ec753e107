// The functions under test run in the local cloud's own process: V8 writes their coverage only when the child is
// started with this variable. Jest's processes must not have it, their coverage is taken by jest itself.
if (process.env.CHILD_COVERAGE) process.env.NODE_V8_COVERAGE = process.env.CHILD_COVERAGE

export {}
