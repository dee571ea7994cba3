package needs

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/register"
)

// AudienceKind says to whom a need was disclosed.
type AudienceKind string

// The kinds of audience.
const (
	ToSchool   AudienceKind = "school"
	ToBrokers  AudienceKind = "partnership"
	ToEveryone AudienceKind = "everyone" // whom it reaches, now and later
)

// Disclosed is the record that somebody was told which school has a need.
type Disclosed struct {
	docdb.Meta              // made of the need and the audience: told once
	NeedID     string       `json:"needId"`
	Kind       AudienceKind `json:"kind"`
	To         string       `json:"to,omitempty"` // URN or id of a partnership
	At         time.Time    `json:"at"`
	By         string       `json:"by"` // account
	Why        string       `json:"why"`
}

// Disclose notes, within tx, that people of the school may see whose need it
// is. One that may see it already stays as noted. NotFound where there is no
// such need.
func (s *Service) Disclose(ctx context.Context, tx docdb.Tx, needID string, to register.URN, why string) error {
	n, err := GetNeed(ctx, tx, needID)
	if err != nil {
		return err
	}
	return s.disclose(ctx, tx, n, Disclosed{Kind: ToSchool, To: string(to), Why: why})
}

func (s *Service) disclose(ctx context.Context, tx docdb.Tx, n Need, d Disclosed) error {
	d.ID = disclosedID(n.ID, d.Kind, d.To)
	if _, err := disclosures.Get(ctx, tx, d.ID); !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	d.NeedID, d.At, d.By = n.ID, s.now(), events.ActorFrom(ctx).AccountID
	if err := disclosures.Insert(ctx, tx, &d); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, NeedDisclosed, n.ID, DisclosedData{
		Data: dataOf(n), Kind: d.Kind, To: d.To, Why: d.Why,
	})
}

// disclosedTo says whether the need was disclosed to the audience.
func disclosedTo(ctx context.Context, r docdb.Reader, needID string, kind AudienceKind, to string) (bool, error) {
	_, err := disclosures.Get(ctx, r, disclosedID(needID, kind, to))
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

func disclosedID(needID string, kind AudienceKind, to string) string {
	return needID + "." + string(kind) + "." + to
}
