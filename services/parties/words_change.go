package parties

// over says why a change no longer waits.
func (ch PayeeChange) over() string {
	switch ch.State {
	case PayeeDone:
		return "This change has taken effect already."
	case PayeeReplaced:
		return "Somebody has asked for another change since, and it replaces this one."
	case PayeeStopped, PayeeWaiting:
	}
	return "This change was stopped."
}
