import * as z from 'zod'

// WeChat's script engine forbids `new Function`, which zod's compiled parsers are made with.
z.config({ jitless: true })
