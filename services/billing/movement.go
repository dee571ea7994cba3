package billing

import (
	"time"

	"lateral/pkg/money"
)

// MovementKind says how the gateway moved money by itself.
type MovementKind string

// The kinds of movement.
const (
	Refunded    MovementKind = "refund"      // of a payment by card
	Disputed    MovementKind = "dispute"     // taken back by the payer's bank, at least for a time
	CreditThere MovementKind = "credit_note" // made by the gateway itself
	FromBalance MovementKind = "balance"     // paid from a credit that the payer has there
)

// GatewayMovement is a movement as it is at the gateway now.
type GatewayMovement struct {
	ID        string // at the gateway
	InvoiceID string // ours; "" where it belongs to none of ours
	Kind      MovementKind
	Amount    money.Amount // zero where nothing moved, or no longer does
	Status    string       // the gateway's word
}

// Movement is money that the gateway moved by itself. It is in no account: a
// person looks at it.
type Movement struct {
	GatewayID string       `json:"gatewayId"`
	Kind      MovementKind `json:"kind"`
	Amount    money.Amount `json:"amount"`
	Status    string       `json:"status"`
	At        time.Time    `json:"at"` // when we last saw it change
}
