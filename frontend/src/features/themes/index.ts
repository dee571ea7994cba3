export { ThemePicker } from './parts/ThemePicker';
export { TextReading } from './parts/TextReading';
export { Themes } from './parts/Themes';
export { formats, labels, phases } from './words';
export { useThemes, themeNames } from './queries';
