// Keeps what is being typed into a form, a few seconds after the last key and when the page is left. Without it, the buttons save.
// The form names the address (data-autosave) and the field that counts its saves (data-seen); the server answers with the next count.

const PAUSE = 3000

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

  const say = (text) => { if (status) status.textContent = text }

  const save = async () => {
    if (!changed || running || closed) return
    changed = false
    say(form.dataset.saving)
    try {
      running = fetch(form.dataset.autosave, { method: 'POST', body: typed(), headers: { Accept: 'application/json' }, redirect: 'error' })
      const answer = await running
      if (answer.ok) {
        form.elements[seen].value = (await answer.json()).seen
        const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short', timeZone: 'America/New_York' }).format(new Date())
        say(`${form.dataset.savedAt} ${time}`)
      } else {
        // Another window was first, or it was sent in: the next press of a button says so and keeps what is typed.
        closed = true
        say(form.dataset.stale ?? form.dataset.failed)
      }
    } catch {
      changed = true
      say(form.dataset.failed)
      timer = setTimeout(save, PAUSE * 3)
    } finally {
      running = null
      if (changed && !closed) { clearTimeout(timer); timer = setTimeout(save, PAUSE) }
    }
  }

  form.addEventListener('input', () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE)
  })
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
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save() })
}
