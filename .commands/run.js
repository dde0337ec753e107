// Every `npm run` enters here. Plain ES5, so that an old Node gets as far as the sentence about its version.
'use strict'

var childProcess = require('child_process')
var fs = require('fs')
var path = require('path')

var root = path.resolve(__dirname, '..')
var command = process.argv[2]

function stop(sentences) {
  console.error(sentences.join('\n'))
  process.exit(1)
}

function requireSupportedNode() {
  var parts = process.versions.node.split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  stop([
    '当前 Node.js 是 ' +
      process.versions.node +
      '，本项目需要 20.19 以上的 20.x（或 22.12 以上）：请从 https://nodejs.org 安装后重试。',
    'This is Node.js ' +
      process.versions.node +
      '; version 20.19 or later of 20.x (or 22.12+) is needed: install it from https://nodejs.org and try again.',
  ])
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, lockFile), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** npm keeps what it has installed in a lock file of its own; packages of other platforms are absent there. */
function isInstalled() {
  var wanted = packagesIn('package-lock.json')
  var present = packagesIn('node_modules/.package-lock.json')
  return (
    present !== null &&
    Object.keys(wanted).every(function (name) {
      var isOptional = wanted[name].optional || wanted[name].extraneous
      if (name === '' || (isOptional && !present[name])) return true
      return present[name] !== undefined && present[name].version === wanted[name].version
    })
  )
}

function install() {
  console.log('安装依赖（首次约两分钟）… / Installing packages (about two minutes the first time)…')
  var npm = process.env.npm_execpath
  // Not `npm ci`: it wants an entry for every platform's optional packages, and a registry may lack some of them.
  var args = ['install', '--no-save', '--include=dev', '--loglevel=error']
  var result = npm
    ? childProcess.spawnSync(process.execPath, [npm].concat(args), { cwd: root, stdio: 'inherit' })
    : childProcess.spawnSync('npm', args, {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      })
  if (result.status === 0) return
  stop([
    '依赖安装失败：请检查网络或 npm 源设置后重试。',
    'Installing the packages failed: check the network or the npm registry setting and try again.',
  ])
}

function runCommand() {
  var program = path.join(root, '.commands', 'main.ts')
  var child = childProcess.spawn(
    process.execPath,
    ['--import', 'tsx', program].concat(process.argv.slice(2)),
    {
      cwd: root,
      stdio: 'inherit',
    }
  )
  ;['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal)
    })
  })
  // npm's shell dies of a signal without passing it on: whoever stops `npm start` must not leave it running.
  var parent = process.ppid
  if (process.env.npm_lifecycle_event) {
    setInterval(function () {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, 500)
  }
  child.on('exit', function (code, signal) {
    process.exit(signal ? 1 : code)
  })
}

requireSupportedNode()
if (!isInstalled()) install()
if (command !== 'install') runCommand()
