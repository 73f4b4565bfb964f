// A form beside a long case stays in sight while the case is read; one that is longer than what stands beside it flows with the page.
export function keepFormsInSight() {
  for (const split of document.querySelectorAll('.task-split')) {
    const read = split.querySelector('.task-case')
    const form = split.querySelector('.task-form')
    if (!read || !form) continue
    const inner = form.firstElementChild
    const measure = () => {
      const length = Array.from(read.children).reduce((sum, part) => sum + part.offsetHeight, 0)
      // The class changes the form's height by a little: without this room the two could go on changing each other.
      const room = split.classList.contains('task-split--beside') ? 96 : 0
      split.classList.toggle('task-split--beside', length + room > inner.offsetHeight)
    }
    new ResizeObserver(measure).observe(inner)
    measure()
  }
}
