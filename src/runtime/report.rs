use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::Sender;

/// Converts each kind of report into the event variant that holds it.
macro_rules! reported {
    ($event:ident: $($report:ty => $variant:ident),*) => {
        $(impl From<$report> for $event {
            fn from(report: $report) -> Self {
                Self::$variant(report)
            }
        })*
    };
}

pub(super) use reported;

/// Where a thread reports, with its own type. It knows neither the receiver nor what other
/// threads report.
pub(super) struct Reporter<T>(Arc<dyn Fn(T) -> bool + Send + Sync>);

impl<T: 'static> Reporter<T> {
    /// A reporter to the receiver of `events`.
    pub(super) fn to<E: From<T> + Send + 'static>(events: &Sender<E>) -> Self {
        let events = events.clone();
        Self(Arc::new(move |report| events.send(E::from(report)).is_ok()))
    }

    /// Reports. False if nobody receives any more.
    pub(super) fn send(&self, report: T) -> bool {
        (self.0)(report)
    }
}

impl<T> Clone for Reporter<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> fmt::Debug for Reporter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reporter")
    }
}
