import { CloseButton, Modal } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { useRef, type ReactNode } from 'react';
import styles from './DialogBox.module.css';

export interface DialogProps {
  opened: boolean;
  title: string;
  /** Absent where there is no going back: then Escape and a click outside do nothing. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

/** Whether this is the dialog that one sees: of several over one another, the one that opened last. */
function isOnTop(dialog: HTMLElement | null): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].at(-1) === dialog;
}

/** Made of Mantine's parts without its `<header>`, which would be a second banner. */
export default function DialogBox({ opened, title, onClose, children }: DialogProps) {
  const closes = onClose !== undefined;
  const content = useRef<HTMLDivElement>(null);
  function close() {
    if (isOnTop(content.current)) onClose?.();
  }
  return (
    <Modal.Root opened={opened} onClose={close} closeOnEscape={closes} closeOnClickOutside={closes} centered>
      <Modal.Overlay />
      <Modal.Content ref={content}>
        <Modal.Body className={styles.body}>
          <div className={styles.head}>
            <Modal.Title className={styles.title}>{title}</Modal.Title>
            {onClose && <CloseButton aria-label="Close" onClick={onClose} />}
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
