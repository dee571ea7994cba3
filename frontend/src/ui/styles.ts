// Mantine's styles, only for what the first screen needs; a screen that uses more of
// Mantine imports the styles of that component beside it, always the `.layer.css` file:
// layers keep our own modules stronger whatever the order in which files arrive.
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Stack.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import './fonts.css';
import './base.css';
