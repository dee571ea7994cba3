package partieshttp

import "lateral/services/parties"

// PartyInput names a party in the path.
type PartyInput struct {
	Kind string `path:"kind" enum:"school,partnership"`
	ID   string `path:"id" maxLength:"100"`
}

// Ref is the party.
func (in PartyInput) Ref() parties.Ref { return parties.Ref(in.Kind + ":" + in.ID) }
