/** The address of a built worker, as Vite answers it. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}
