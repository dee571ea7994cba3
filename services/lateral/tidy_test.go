package main

import (
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

// Everything that the daily job deletes exists once, and goes in its time.
func TestTheDailyJobForgetsWhatNobodyNeeds(t *testing.T) {
	t.Parallel()
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	p, err := open(t.Context(), &Config{Data: t.TempDir(), trial: true, PublicURL: "http://localhost", clock: now.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // a test's own
	p.Log = quiet()
	p.write(t, func(tx docdb.Tx) error {
		for collection, body := range map[string]string{
			"idempotency_keys": `{"at":"2026-02-03T09:00:00Z","hash":"x","answer":1}`,
			"gateway_messages": `{"at":"2026-02-03T09:00:00Z"}`,
			"accounts":         `{"state":"unconfirmed","createdAt":"2026-02-03T09:00:00Z","emailKey":"a@b.example"}`,
			"sessions":         `{"expiresAt":"2026-02-03T09:00:00Z","accountId":"x","live":true}`,
			"links":            `{"expiresAt":"2026-02-03T09:00:00Z","hash":"x"}`,
			"throttles":        `{"lastAt":"2026-02-03T09:00:00Z"}`,
		} {
			if err := tx.Insert(t.Context(), collection, docdb.Document{ID: "old", Body: []byte(body)}); err != nil {
				return err
			}
		}
		return nil
	})
	w := &town{t: t, p: p}
	for _, step := range []struct{ days, left, messages int }{{0, 5, 1}, {30, 5, 1}, {1, 0, 1}, {59, 0, 1}, {1, 0, 0}} {
		now.Advance(time.Duration(step.days) * 24 * time.Hour)
		w.work()
		left := w.count("idempotency_keys") + w.count("accounts") + w.count("sessions") + w.count("links") +
			w.count("throttles")
		if messages := w.count("gateway_messages"); left != int64(step.left) || messages != int64(step.messages) {
			t.Errorf("after %d more days: %d and %d messages are left", step.days, left, messages)
		}
	}
	if dead, err := p.queue.Count(t.Context(), jobs.Dead); err != nil || dead > 0 {
		t.Errorf("%d jobs were given up, %v", dead, err)
	}
}
