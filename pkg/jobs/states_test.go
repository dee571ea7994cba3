package jobs_test

import (
	"testing"

	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
)

func TestDocDrawsTheStates(t *testing.T) { statestest.Drawn(t, jobs.Steps) }
