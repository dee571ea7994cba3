package privacy_test

import (
	"testing"

	"lateral/pkg/states/statestest"
	"lateral/services/privacy"
)

func TestDocDrawsTheStates(t *testing.T) { statestest.Drawn(t, privacy.ErasureSteps) }
