import { configure } from '@testing-library/react'

// A machine that builds beside the tests needs more than the second that is waited by default.
configure({ asyncUtilTimeout: 10_000 })
