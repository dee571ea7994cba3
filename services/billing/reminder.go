package billing

import (
	"time"

	"lateral/pkg/money"
)

// Reminder is a letter that reminded the payer.
type Reminder struct {
	Step int          `json:"step"` // of the seller: days after the due day
	At   time.Time    `json:"at"`
	Owed money.Amount `json:"owed"`
}
