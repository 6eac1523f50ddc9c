// Loads a library once, when it is needed first.
const loading = new Map();

export function script(src) {
  if (!loading.has(src))
    loading.set(
      src,
      new Promise((done, failed) => {
        const element = document.createElement("script");
        element.src = src;
        element.onload = done;
        element.onerror = () => {
          loading.delete(src);
          failed(new Error(src));
        };
        document.head.append(element);
      }),
    );
  return loading.get(src);
}
