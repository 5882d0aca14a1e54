"""What tests of the course do on its page, and what the page is asked."""

START = "?tab=course&chapter=neuron"
SETTLED = "() => document.querySelector('.course').course.settled()"
OPEN = """async name => {
  const { course } = document.querySelector('.course');
  document.querySelector(`[data-chapter="${name}"]`).click();
  await course.settled();
}"""
BEGIN = """async name => {  // its first picture, or a line that says why there is none
  const { course } = document.querySelector('.course');
  document.querySelector(`[data-chapter="${name}"]`).click();
  const { lesson } = course;
  while (!lesson.drawn && lesson.trouble.hidden) await new Promise(requestAnimationFrame);
  lesson.pause();
  await lesson.settled();
}"""
DRAWN = """() => {
  const { data, layout } = document.querySelector('.course').course.lesson.figure.figure;
  let sum = 0;
  for (const letter of JSON.stringify([data, layout])) sum = (Math.imul(sum, 31) + letter.codePointAt(0)) | 0;
  return sum;
}"""
LEAVE = """name => {
  const { course } = document.querySelector('.course');
  window.left = course.lesson;
  course.open(name);
}"""
TWICE = """async () => {  // two clicks at once, and Stop as soon as there is progress
  const { lesson } = document.querySelector('.course').course;
  lesson.train.click();
  lesson.train.click();
  await new Promise((done) => lesson.host.root.addEventListener('drawn', done, { once: true }));
  if (!lesson.train.disabled || lesson.bar.hidden || lesson.requests.next) throw new Error('no progress is shown');
  lesson.stop.click();
  await lesson.settled();
}"""


def press(tab, key):
    tab.keyboard.press(key)
    tab.evaluate(SETTLED)


def opened(tab):
    return tab.locator(".path [aria-current]").get_attribute("data-chapter")
