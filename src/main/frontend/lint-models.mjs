// Lints the processes and decisions in bpmn/: node lint-models.mjs [folder]. Called by Maven before the tests; fails the build on any finding.
// The first part is bpmnlint's, the second are the rules of this house (design: processes and forms).
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
requireModulesToo()
const { Linter } = require('bpmnlint')
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver')
const { BpmnModdle } = await import('bpmn-moddle')
const { DmnModdle } = await import('dmn-moddle')

const root = resolve(here, '../../..')
const folder = resolve(process.argv[2] ?? join(root, 'bpmn'))
const linter = new Linter({
  resolver: new NodeResolver({ require }),
  config: { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-platform-7-24'] },
})
const PREFIXES = {
  'bpmn:StartEvent': 'Start_', 'bpmn:EndEvent': 'End_', 'bpmn:UserTask': 'Task_', 'bpmn:ServiceTask': 'Step_', 'bpmn:BusinessRuleTask': 'Decision_',
  'bpmn:CallActivity': 'Call_', 'bpmn:SubProcess': 'SubProcess_', 'bpmn:ExclusiveGateway': 'Gateway_', 'bpmn:ParallelGateway': 'Gateway_',
  'bpmn:EventBasedGateway': 'Gateway_', 'bpmn:SequenceFlow': 'Flow_', 'bpmn:Message': 'Msg_',
}

/** Before 20.19 Node requires no ES modules, which the linter's rules do: esbuild, which is here anyway, translates those. */
function requireModulesToo() {
  if (process.features.require_module) return
  const { transformSync } = require('esbuild')
  const load = Module._extensions['.js']
  Module._extensions['.js'] = (module, file) => {
    try {
      load(module, file)
    } catch (refused) {
      if (refused.code !== 'ERR_REQUIRE_ESM') throw refused
      module._compile(transformSync(readFileSync(file, 'utf8'), { format: 'cjs', target: 'node20' }).code, file)
    }
  }
}

const kebab = name => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
const camunda = (element, name) => element.$attrs[`camunda:${name}`]
const extensions = (element, type) => (element.extensionElements?.values ?? []).filter(value => value.$type === `camunda:${type}`)

function* everything(element) {
  yield element
  for (const child of [...(element.rootElements ?? []), ...(element.flowElements ?? [])]) yield* everything(child)
}

const RULES = {
  'bpmn:Process'(element, say, key) {
    if (element.id !== key) say(`the process is named as its file: ${key}`)
    if (!/^P\d+D$/.test(camunda(element, 'historyTimeToLive') ?? '')) say('camunda:historyTimeToLive is missing, in days like P365D')
    if (!camunda(element, 'versionTag')) say('camunda:versionTag is missing')
    if (!element.documentation) say('says nowhere what it carries')
  },
  'bpmn:UserTask'(element, say, key) {
    const form = `${key}-${kebab(element.id.replace('Task_', ''))}`
    if (!element.documentation?.[0]?.text?.trim().endsWith('.')) say('is not documented in a sentence')
    if (camunda(element, 'formRef') !== form) say(`its form is ${form}`)
    if (camunda(element, 'formRefBinding') !== 'deployment') say('its form is bound to the deployment')
    if (!existsSync(join(root, 'forms', `${form}.form`))) say(`forms/${form}.form is missing`)
    if (!camunda(element, 'candidateGroups')) say('nobody is responsible: camunda:candidateGroups is missing')
    if (!camunda(element, 'dueDate')) say('camunda:dueDate is missing')
  },
  'bpmn:ServiceTask'(element, say) {
    if (!/^\$\{\w+Steps\.\w+\(.*\)\}$/.test(camunda(element, 'expression') ?? '')) say('calls a method of a step: camunda:expression="${…Steps.…(…)}"')
    const retries = extensions(element, 'failedJobRetryTimeCycle').length
    if (camunda(element, 'asyncBefore') && !retries) say('is a job without a retry cycle')
  },
  'bpmn:BusinessRuleTask'(element, say) {
    if (camunda(element, 'decisionRefBinding') !== 'deployment') say('its decision is bound to the deployment')
    if (!existsSync(join(folder, `${camunda(element, 'decisionRef')}.dmn`))) say(`bpmn/${camunda(element, 'decisionRef')}.dmn is missing`)
  },
  'bpmn:CallActivity'(element, say) {
    const handed = extensions(element, 'in')
    if (!handed.some(value => value.businessKey === '#{execution.processBusinessKey}')) say('does not hand on the business key')
    if (!handed.some(value => /Id$/.test(value.target ?? ''))) say('hands on no subject id')
    if (!existsSync(join(folder, `${element.calledElement}.bpmn`))) say(`bpmn/${element.calledElement}.bpmn is missing`)
  },
  'bpmn:ScriptTask'(element, say) { say('scripts have no place in a model: write a step') },
}

const texts = list => [...list.matchAll(/"([^"]*)"/g)].map(([, text]) => text)
const always = rule => rule.inputEntry.every(entry => ['', '-'].includes(entry.text?.trim() ?? ''))

/** Whoever changes a limit in Camunda Modeler hears at the build when a row can't be meant like that. */
function decision(element, say, key) {
  if (element.id !== key) say(`the decision is named as its file: ${key}`)
  if (!element.name?.trim()) say('has no name')
  if (!element.description?.trim().endsWith('.')) say('says in no sentence what it decides')
  if (!/^P\d+D$/.test(camunda(element, 'historyTimeToLive') ?? '')) say('camunda:historyTimeToLive is missing, in days like P365D')
  if (!camunda(element, 'versionTag')) say('camunda:versionTag is missing')
  const table = element.decisionLogic
  if (table?.$type !== 'dmn:DecisionTable') return say('is no table')
  if (!['FIRST', 'UNIQUE'].includes(table.hitPolicy ?? 'UNIQUE')) say(`gives more than one answer: ${table.hitPolicy}`)
  for (const input of table.input) {
    if (!input.label?.trim()) say(`${input.id} has no label`)
    if (!/^[a-z]\w*$/.test(input.inputExpression?.text?.trim() ?? '')) say(`${input.id} reads one variable`)
    if (!input.inputExpression?.typeRef) say(`${input.id} has no type`)
  }
  if (table.output.length !== 1) say('has one answer')
  const allowed = texts(table.output[0].outputValues?.text ?? '')
  if (allowed.length === 0) say('says nowhere which answers there are')
  table.rule.forEach((rule, at) => {
    if (!rule.description?.trim()) say(`${rule.id} says not why`)
    if (rule.inputEntry.length !== table.input.length) say(`${rule.id} has a cell too many or too few`)
    const [answer] = texts(rule.outputEntry[0]?.text ?? '')
    if (!allowed.includes(answer)) say(`${rule.id} gives an answer that is not among ${allowed.join(', ')}: ${rule.outputEntry[0]?.text}`)
    if (always(rule) !== (at === table.rule.length - 1)) say(always(rule) ? `nothing comes after ${rule.id}, which always holds` : `${rule.id} is the last one: it catches everything else`)
  })
  const used = new Set(table.rule.map(rule => texts(rule.outputEntry[0]?.text ?? '')[0]))
  for (const answer of allowed) if (!used.has(answer)) say(`no row answers ${answer}`)
}

const findings = []
const files = readdirSync(folder).filter(name => name.endsWith('.bpmn')).sort()
for (const file of files) {
  const key = file.replace('.bpmn', '')
  const { rootElement, warnings } = await new BpmnModdle().fromXML(readFileSync(join(folder, file), 'utf8'))
  for (const warning of warnings) findings.push(`${file}: ${warning.message}`)
  for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
    for (const { id, message, category } of reports) if (category !== 'info') findings.push(`${file}: ${id}: ${message} (${rule})`)
  }
  for (const element of everything(rootElement)) {
    const say = message => findings.push(`${file}: ${element.id}: ${message}`)
    const prefix = PREFIXES[element.$type]
    if (prefix && !element.id.startsWith(prefix)) say(`ids of this kind begin with ${prefix}`)
    RULES[element.$type]?.(element, say, key)
  }
}
for (const file of readdirSync(folder).filter(name => name.endsWith('.dmn')).sort()) {
  const { rootElement, warnings } = await new DmnModdle().fromXML(readFileSync(join(folder, file), 'utf8'))
  for (const warning of warnings) findings.push(`${file}: ${warning.message}`)
  for (const element of rootElement.drgElement ?? []) {
    if (element.$type === 'dmn:Decision') decision(element, message => findings.push(`${file}: ${element.id}: ${message}`), file.replace('.dmn', ''))
  }
}
if (findings.length > 0) {
  console.error(`models: ${findings.length} findings\n${findings.join('\n')}`)
  process.exit(1)
}
