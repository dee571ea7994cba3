package parties

import "lateral/services/partnerships"

// NumberingData is the data of NumberingChanged.
type NumberingData struct {
	Seller Ref    `json:"seller"`
	Prefix string `json:"prefix"`
}

// RemindingData is the data of RemindingChanged.
type RemindingData struct {
	Seller Ref   `json:"seller"`
	Steps  []int `json:"steps"` // days after the due day, rising
}

// StatementsData is the data of StatementsChanged.
type StatementsData struct {
	Seller  Ref  `json:"seller"`
	Monthly bool `json:"monthly"`
}

// DraftingData is the data of DraftingChanged.
type DraftingData struct {
	Seller  Ref                  `json:"seller"`
	Raising partnerships.Raising `json:"raising"`
}

// VATData is the data of events about VAT. It has no words that somebody wrote.
type VATData struct {
	Seller Ref    `json:"seller"`
	Supply Supply `json:"supply,omitempty"`
	Reason Reason `json:"reason,omitempty"`
	Payer  Ref    `json:"payer,omitempty"`
}
