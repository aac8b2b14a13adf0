/// A request to discard text, which a second one in a row confirms.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct DiscardRequest {
    is_open: bool,
}

impl DiscardRequest {
    /// Whether this confirms an earlier request; otherwise it is the first.
    pub(super) fn confirms(&mut self) -> bool {
        std::mem::replace(&mut self.is_open, true)
    }

    /// Takes it back, as any other action does.
    pub(super) const fn take_back(&mut self) {
        self.is_open = false;
    }

    /// Whether it waits for its confirmation.
    pub(super) const fn is_open(self) -> bool {
        self.is_open
    }
}
