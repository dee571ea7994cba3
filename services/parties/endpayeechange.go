package parties

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
)

// endPayeeChange ends a change that waits, as the verb says, and tells so in an event.
func (s *Service) endPayeeChange(ctx context.Context, tx docdb.Tx, ch *PayeeChange, verb, by string) error {
	now := s.now()
	var err error
	if ch.State, err = PayeeSteps.After(ch.State, verb); err != nil {
		return err
	}
	ch.Live, ch.EndedBy, ch.EndedAt = false, by, &now
	if err := payeeChanges.Replace(ctx, tx, ch); err != nil {
		return err
	}
	told := map[PayeeState]events.Type{PayeeDone: PayeeChanged, PayeeStopped: PayeeChangeStopped}[ch.State]
	if told == "" {
		return nil // the event of the new change says so
	}
	return s.events.Append(ctx, tx, told, ch.Ref().ID(), ch.data())
}
