// The task page: what is being typed is kept, and Ctrl+Enter finishes the task and opens the next.
import { autosave } from './lib/autosave.mjs'

document.querySelectorAll('form[data-autosave]').forEach(autosave)

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  const form = event.target.closest?.('form') ?? document.querySelector('.task-form form')
  const button = form?.querySelector('button[name=_next]')
  if (!button) return
  event.preventDefault()
  form.requestSubmit(button)
})
