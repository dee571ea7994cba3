package main

import (
	"testing"
	"time"

	"lateral/services/people"
)

// Attack: somebody sits down at a computer on which a head is signed in since
// this morning, and lets a friend of theirs in as head of the school.
func TestAttack1_8_AnOpenComputerGivesPower(t *testing.T) {
	w, now := newStillVillage(t)
	head := w.provisioned("Hanna Head", people.Held{Role: people.Head, Place: people.School(elsewhere)})
	now.Advance(11 * time.Minute)
	friend := object{"email": "friend@elsewhere.example", "role": "head", "place": object{"kind": "school", "id": elsewhere}}
	key := []string{"Idempotency-Key", "the same key"}
	refused := head.call(403, "POST", "/invitations", friend, key...)
	if refused.text("code") != "proof_needed" {
		t.Errorf("refused by %q", refused.text("code"))
	}
	head.call(422, "POST", "/session/proof", object{"password": "a guess of theirs"})
	head.call(403, "POST", "/invitations", friend, key...)

	head.call(200, "POST", "/session/proof", object{"password": secret})
	head.call(200, "POST", "/invitations", friend, key...) // the head herself, a moment later
}
