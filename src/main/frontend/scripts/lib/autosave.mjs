// Keeps what is being typed into a form: a few seconds after the last key, when a field is left and when the page is. Without it, the
// buttons save. The form names the address (data-autosave) and the field that counts its saves (data-seen); the server answers with
// the next count.

const PAUSE = 3000
// What is on its way when the page is left still arrives, up to so many bytes.
const MOST_WHEN_LEFT = 60000

export function autosave(form) {
  const status = form.querySelector('[data-saved]')
  const seen = form.dataset.seen ?? '_seen'
  let timer
  let running = null
  let changed = false
  let closed = false

  const typed = () => {
    const data = new FormData(form)
    for (const input of form.querySelectorAll('input[type=file]')) data.delete(input.name)
    return data
  }

  const isLeft = () => document.visibilityState === 'hidden'
  const say = (text) => { if (status) status.textContent = text }
  const stop = (text) => { closed = true; say(text ?? form.dataset.failed) }
  const later = (pause) => { clearTimeout(timer); timer = setTimeout(save, pause) }

  const send = async () => {
    const body = typed()
    let size = 0
    for (const [name, value] of body) size += 200 + 3 * (name.length + String(value).length)
    const answer = await fetch(form.dataset.autosave,
      { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'error', keepalive: size < MOST_WHEN_LEFT })
    if (answer.ok) {
      form.elements[seen].value = (await answer.json()).seen
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short', timeZone: 'America/New_York' }).format(new Date())
      say(`${form.dataset.savedAt} ${time}`)
    } else if (answer.status === 409 || answer.status === 410) {
      // Another window was first, or it was sent in: the next press of a button says so and keeps what is typed.
      stop(form.dataset.stale)
    } else if (answer.status === 429 || answer.status >= 500) {
      throw new Error('not now')
    } else {
      stop(form.dataset.stopped)
    }
  }

  const save = async () => {
    clearTimeout(timer)
    if (!changed || running || closed) return
    changed = false
    say(form.dataset.saving)
    let pause = PAUSE
    try {
      running = send()
      await running
    } catch {
      changed = true
      pause = PAUSE * 3
      say(form.dataset.failed)
    } finally {
      running = null
      if (changed && !closed) later(isLeft() && pause === PAUSE ? 0 : pause)
    }
  }

  form.addEventListener('input', () => {
    changed = true
    later(PAUSE)
  })
  // A button that is pressed saves by itself.
  form.addEventListener('focusout', (event) => { if (event.relatedTarget?.type !== 'submit') save() })
  form.addEventListener('submit', async (event) => {
    clearTimeout(timer)
    changed = false
    // A save that is on its way would make this page look stale.
    if (running) {
      event.preventDefault()
      const button = event.submitter
      try { await running } catch { /* the submit itself saves */ }
      setTimeout(() => form.requestSubmit(button ?? undefined), 0)
    }
  })
  document.addEventListener('visibilitychange', () => { if (isLeft()) save() })
}
