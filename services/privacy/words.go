package privacy

// notThereAnyMore stands for a thing that was deleted.
const notThereAnyMore = "not there any more"
