// A component of the page whose script is a file of its own: fetched once, then started in the component's element.

/** Promises of what was asked for, by address; the player looks here before it fetches a rollout. */
export const fetched = (window.fetched ??= {});

/** A script of ours, asked for once by all that need it. */
export function load(address) {
  fetched[address] ??= new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement("script"), { src: address, onload, onerror }));
  });
  return fetched[address];
}

/** Start the component once its script is here; the early player is taken over as it stands. */
export function start(address, element, page) {
  return load(address).then(
    () => {
      const { early } = window;
      if (early && early.address === address) early.handOver(element, page);
      else window.begins[address](element, page);
    },
    () => {
      element.textContent = "This part did not arrive. Is the program running? Load the page again.";
    },
  );
}
