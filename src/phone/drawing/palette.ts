/** The light colours of styles/tokens.scss: a picture goes where no theme follows it. */
export const palette = {
  paper: '#f7f4ee',
  card: '#ffffff',
  line: '#e7e1d6',
  ink: '#1f1b16',
  ink2: '#5e564b',
  persimmon: '#b3391f',
  onPersimmon: '#ffffff',
  persimmonTint: '#fbeae5',
  jade: '#1e6b4f',
  jadeTint: '#e3efe9',
  amber: '#8a5a00',
  amberTint: '#f8eed8',
} as const
