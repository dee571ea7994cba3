package load

import (
	"context"

	"lateral/pkg/counter"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
)

// FollowAsked counts that a leader was asked. It consumes the event of an enquiry that was sent,
// whose data begins with an agreements.Happened.
func (p *Projection) FollowAsked(ctx context.Context, e events.Event) error {
	return p.follow(ctx, e, func(agreements.Happened) (string, float64) { return keyAsked + e.Subject, weightAsked })
}

// FollowBooked counts the half-days that a leader was booked for. It consumes
// agreements.AgreementMade.
func (p *Projection) FollowBooked(ctx context.Context, e events.Event) error {
	return p.follow(ctx, e, func(data agreements.Happened) (string, float64) {
		return booked(data), weightBooked * float64(data.HalfDays)
	})
}

func booked(data agreements.Happened) string { return keyBooked + data.AgreementID }

func (p *Projection) follow(ctx context.Context, e events.Event,
	step func(agreements.Happened) (string, float64)) error {
	var data agreements.Happened
	if err := e.Decode(&data); err != nil || data.LeaderID == "" {
		return err
	}
	key, weight := step(data)
	return p.weigh(ctx, map[string][]Step{data.LeaderID: {{Key: key, On: date.On(e.At), Weight: weight}}})
}

// FollowFreed forgets what an agreement booked, after it was cancelled. It consumes
// agreements.AgreementCancelled.
func (p *Projection) FollowFreed(ctx context.Context, e events.Event) error {
	var data agreements.Happened
	if err := e.Decode(&data); err != nil || data.LeaderID == "" {
		return err
	}
	return p.db.Update(ctx, func(tx docdb.Tx) error {
		turn, err := counter.Next(ctx, tx, "matching.load", 1)
		if err != nil {
			return err
		}
		return p.change(ctx, tx, data.LeaderID, turn, func(l *Load) { l.drop(booked(data)) })
	})
}
