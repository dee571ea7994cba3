export { ThemePicker } from './ThemePicker';
export { Themes } from './Themes';
export { formats, labels, phases } from './words';
export { useThemes, themeNames } from './queries';
