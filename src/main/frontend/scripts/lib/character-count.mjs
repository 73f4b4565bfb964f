// Counts as the server does: code points after NFC, a line break as one. The design system's own counter counts UTF-16 units.
export const characters = text => [...text.normalize('NFC').replace(/\r\n?/g, '\n')].length

export function countCharacters(root) {
  for (const block of root.querySelectorAll('[data-character-count]')) {
    const field = block.querySelector('input, textarea')
    const message = block.querySelector('[data-count-message]')
    const spoken = block.querySelector('[data-count-spoken]')
    if (!field || !message) continue
    const limit = Number(block.dataset.characterCount)
    let later
    const show = () => {
      const left = limit - characters(field.value)
      const words = (left < 0 ? block.dataset.over : block.dataset.left).replace('{0}', Math.abs(left).toLocaleString())
      message.textContent = words
      message.classList.toggle('usa-character-count__status--invalid', left < 0)
      field.setCustomValidity('')
      clearTimeout(later)
      later = setTimeout(() => { if (spoken) spoken.textContent = words }, 1000)
    }
    field.addEventListener('input', show)
    show()
  }
}
