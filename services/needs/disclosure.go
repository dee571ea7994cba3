package needs

import (
	"time"

	"lateral/pkg/docdb"
)

// AudienceKind says who was told the school of a need.
type AudienceKind string

// The kinds of audience.
const (
	ToSchool   AudienceKind = "school"
	ToBrokers  AudienceKind = "partnership"
	ToEveryone AudienceKind = "everyone" // everybody whom it reaches, now and later
)

// Disclosed records that somebody was told which school has a need.
type Disclosed struct {
	docdb.Meta              // from the need and the audience, so each is told once
	NeedID     string       `json:"needId"`
	Kind       AudienceKind `json:"kind"`
	To         string       `json:"to,omitempty"` // URN or id of a partnership
	At         time.Time    `json:"at"`
	By         string       `json:"by"` // account
	Why        string       `json:"why"`
}
