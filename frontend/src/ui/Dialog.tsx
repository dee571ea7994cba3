import { CloseButton, Modal } from '@mantine/core';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

export interface DialogProps {
  opened: boolean;
  title: string;
  /** Absent where there is no going back: then Escape and a click outside do nothing. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

/** A dialog over the page that holds the focus. Made of Mantine's parts without its `<header>`, which would be a second banner. */
export function Dialog({ opened, title, onClose, children }: DialogProps) {
  const closes = onClose !== undefined;
  return (
    <Modal.Root opened={opened} onClose={onClose ?? (() => undefined)} closeOnEscape={closes} closeOnClickOutside={closes} centered>
      <Modal.Overlay />
      <Modal.Content>
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
