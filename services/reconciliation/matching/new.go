package matching

import (
	"sync"

	"lateral/services/reconciliation/matching/names"
)

// New makes a book of what is known. What is to be paid stands apart: a line that came is never for it, and
// numbers of both begin at 1.
func New(k Known) *Book {
	in, out := k.apart()
	b := made(in)
	if len(out.Documents) > 0 {
		b.out = made(out)
	}
	return b
}

func made(k Known) *Book {
	b := &Book{
		byID: make(map[string]int32, len(k.Documents)), first: make(map[uint64]int32, len(k.Documents)),
		glued: map[uint64]int32{}, orders: map[string][]int32{}, ordered: map[string]int{}, party: map[string]int32{},
		credits: map[int32][]Credit{},
	}
	b.addParties(k)
	var wait sync.WaitGroup
	wait.Go(func() { b.names = names.New(b.partyNames()) })
	b.addDocuments(k)
	wait.Wait()
	b.rules = nothingLearned()
	b.learn(&b.rules, k.Rules)
	b.addCredits(k.Credits)
	b.advices = b.readAdvices(k.Advices)
	return b
}

func (b *Book) partyNames() []string {
	all := make([]string, len(b.parties))
	for i, p := range b.parties {
		all[i] = p.Name
	}
	return all
}
